/* Plugins with a fault each, by the macro FAULT; see plugin_test.cpp. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <claims/plugin.h>

enum { kNothing, kVersion, kNoEntry, kNull, kEmpty, kNoCheck, kName, kTwice };

/* {"test.facts": "refuse" | "fail" | "silent" | "status" | "bytes" | "pointer" | a fact} */
static int compile(claims_call* call, const char* parameters, void** compiled) {
    const char* text = NULL;
    if (call->read(call, "document.number", &text) != CLAIMS_NO_SUCH_FACT || call->pointer(call, "document.number") != NULL) abort();
    if (strcmp(parameters, "\"refuse\"") == 0) {
        call->say(call, CLAIMS_WHY, "not these");
        return 1;
    }
    if (strcmp(parameters, "\"silent\"") == 0) return 1;
    const size_t length = strlen(parameters);
    char* word = calloc(length, 1);
    memcpy(word, parameters + 1, length - 2);
    *compiled = word;
    return 0;
}

static int check(claims_call* call, const void* compiled) {
    const char* text = NULL;
    call->say(call, CLAIMS_EXPECTED, NULL);
    if (strcmp(compiled, "fail") == 0) {
        call->say(call, CLAIMS_WHY, "the register is closed");
        return CLAIMS_ERROR;
    }
    if (strcmp(compiled, "status") == 0) return 77;
    if (strcmp(compiled, "pointer") == 0) {
        call->say(call, CLAIMS_PATH, "number");
        return CLAIMS_FAIL;
    }
    if (strcmp(compiled, "bytes") == 0) {
        call->say(call, CLAIMS_ACTUAL, "\xff\xfe");
        call->say(call, CLAIMS_PATH, call->judged(call));
        return CLAIMS_FAIL;
    }
    static const char* const words[] = {"known", "unknown", "not_yet", "none", "no_such_fact"};
    call->say(call, CLAIMS_EXPECTED, words[call->read(call, compiled, &text)]);
    call->say(call, CLAIMS_ACTUAL, text);
    return CLAIMS_FAIL;
}

static const claims_kind kinds[] = {
    {FAULT == kName ? "facts" : "test.facts", compile, FAULT == kNoCheck ? NULL : check, NULL, free},
    {FAULT == kTwice ? "test.facts" : "test.more.facts_2", compile, check, NULL, NULL},
};
static const claims_plugin plugin = {CLAIMS_PLUGIN_VERSION + (FAULT == kVersion), FAULT == kEmpty ? 0 : 2, kinds};

#if defined(NO_ENTRY)
CLAIMS_PLUGIN_EXPORT const claims_plugin* another_entry(void);
#define claims_plugin_entry another_entry
#endif
const claims_plugin* claims_plugin_entry(void) { return FAULT == kNull ? NULL : &plugin; }
