/* A plugin with one requirement kind: {"my_office.check_digit": "document.number"}, the last digit of a number checks those before it (ISO/IEC 7812-1,
 * annex B, also known as Luhn's). Plain C: what it needs of libclaims is one header. */
#include <stdlib.h>
#include <string.h>

#include <claims/plugin.h>

/* The digit that must stand at the end; -1 where something else than digits stands before it. */
static int check_digit(const char* number, size_t length) {
    int sum = 0;
    for (size_t i = 0; i + 1 < length; ++i) {
        if (number[i] < '0' || number[i] > '9') return -1;
        const int digit = number[i] - '0';
        const int doubled = (length - i) % 2 == 0 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
}

/* The parameter is the word of a fact, as JSON text: "\"document.number\"". */
static int compile(claims_call* call, const char* parameters, void** compiled) {
    const size_t length = strlen(parameters);
    if (length < 3 || parameters[0] != '"') {
        call->say(call, CLAIMS_WHY, "expected the word of a fact, as \"document.number\"");
        return 1;
    }
    char* fact = malloc(length - 1);
    if (fact == NULL) return 1;
    memcpy(fact, parameters + 1, length - 2);
    fact[length - 2] = '\0';
    *compiled = fact;
    return 0;
}

static int check(claims_call* call, const void* compiled) {
    const char* number = NULL;
    const claims_knowledge knowledge = call->read(call, compiled, &number);
    if (knowledge == CLAIMS_NO_SUCH_FACT) {
        call->say(call, CLAIMS_WHY, "there is no such fact");
        return CLAIMS_ERROR;
    }
    const char* path = call->pointer(call, compiled);
    call->say(call, CLAIMS_PATH, path);
    if (knowledge != CLAIMS_FACT_KNOWN) {
        call->say(call, CLAIMS_MISSING, path);
        return CLAIMS_UNKNOWN;
    }
    const size_t length = strlen(number);
    const int digit = check_digit(number, length);
    call->say(call, CLAIMS_ACTUAL, number);
    if (length == 0 || digit < 0) return CLAIMS_FAIL;
    const char expected[] = {'.', '.', '.', (char)('0' + digit), '\0'};
    call->say(call, CLAIMS_EXPECTED, expected);
    return number[length - 1] == '0' + digit ? CLAIMS_PASS : CLAIMS_FAIL;
}

static void describe(claims_call* call, const void* compiled) {
    (void)compiled;
    call->say(call, CLAIMS_EN, "the last digit of the number checks those before it");
    call->say(call, CLAIMS_ZH, "号码末位校验码正确");
}

static const claims_kind kinds[] = {{"my_office.check_digit", compile, check, describe, free}};
static const claims_plugin plugin = {CLAIMS_PLUGIN_VERSION, sizeof kinds / sizeof kinds[0], kinds};

const claims_plugin* claims_plugin_entry(void) { return &plugin; }
