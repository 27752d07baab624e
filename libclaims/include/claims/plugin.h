/* Requirement kinds from a shared library: the whole interface, in C. The library exports one function, `claims_plugin_entry`; the user names its file
 * (`claims validate --plugin FILE`, claims::load_plugin). Texts are UTF-8 and end with a zero byte. Functions of a kind may be called by several threads
 * at once, and what they answer may depend on nothing but their arguments. */
#ifndef CLAIMS_PLUGIN_H
#define CLAIMS_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever anything below changes; a plugin of another version is refused. */
#define CLAIMS_PLUGIN_VERSION 1u

typedef enum claims_status { CLAIMS_PASS, CLAIMS_FAIL, CLAIMS_UNKNOWN, CLAIMS_NOT_APPLICABLE, CLAIMS_ERROR } claims_status;

/* What is known of a fact. NOT_YET: a date that has not happened on the day of judgement. NONE: it is certain that there is no such thing.
 * NO_SUCH_FACT: no table knows the word, or facts are asked for outside `check`. */
typedef enum claims_knowledge { CLAIMS_FACT_KNOWN, CLAIMS_FACT_UNKNOWN, CLAIMS_FACT_NOT_YET, CLAIMS_FACT_NONE, CLAIMS_NO_SUCH_FACT } claims_knowledge;

/* What `say` is given. */
typedef enum claims_part {
    CLAIMS_PATH,     /* of check: JSON Pointer of the fact that decided; not said: the thing judged */
    CLAIMS_EXPECTED, /* of check: in no language, as a value in the claim */
    CLAIMS_ACTUAL,   /* of check: likewise */
    CLAIMS_MISSING,  /* of check, unknown: JSON Pointer of an absent fact; may be said several times */
    CLAIMS_EN,       /* of describe: the requirement as a clause, "the paper has a postmark" */
    CLAIMS_ZH,       /* of describe: likewise in Chinese */
    CLAIMS_WHY       /* of what was refused or went wrong */
} claims_part;

/* One call of the plugin: what it may ask and say. It is valid until the called function returns, and so are the texts that it gives. */
typedef struct claims_call claims_call;
struct claims_call {
    /* A fact by its word in rules ("document.number", "encounter.start"), as text as in the claim's JSON; NULL where it is not KNOWN. */
    claims_knowledge (*read)(claims_call* call, const char* fact, const char** text);
    /* JSON Pointer of a fact; NULL for NO_SUCH_FACT. */
    const char* (*pointer)(claims_call* call, const char* fact);
    /* JSON Pointer of the thing that the rule is judging; "" is the claim itself. */
    const char* (*judged)(claims_call* call);
    /* Part of the answer; the text is copied. */
    void (*say)(claims_call* call, claims_part part, const char* text);
};

typedef struct claims_kind {
    /* As in rule files: words of a-z, 0-9 and _ with dots between, at least one dot: "my_office.postmark". */
    const char* name;
    /* At load, for each place in a rule that names the kind: its parameters as JSON. Returns 0 and gives what the other functions need, or returns
     * anything else and says WHY, which becomes a problem of the rule file. */
    int (*compile)(claims_call* call, const char* parameters, void** compiled);
    /* Returns a claims_status. ERROR, with WHY, and any other number: the problem `kind_failed` of the report, and the rule is unknown. */
    int (*check)(claims_call* call, const void* compiled);
    /* Says EN and ZH. May be NULL: the requirement is then called by the name of its kind. */
    void (*describe)(claims_call* call, const void* compiled);
    /* Frees what compile gave. May be NULL. */
    void (*release)(void* compiled);
} claims_kind;

typedef struct claims_plugin {
    uint32_t version; /* CLAIMS_PLUGIN_VERSION */
    size_t count;
    const claims_kind* kinds;
} claims_plugin;

#ifdef _WIN32
#define CLAIMS_PLUGIN_EXPORT __declspec(dllexport)
#else
#define CLAIMS_PLUGIN_EXPORT __attribute__((visibility("default")))
#endif

/* What the plugin defines: all that it returns must stay valid while the library is loaded. */
CLAIMS_PLUGIN_EXPORT const claims_plugin* claims_plugin_entry(void);

#ifdef __cplusplus
}
#endif

#endif
