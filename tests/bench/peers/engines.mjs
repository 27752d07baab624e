// Rules in an engine's own language, asked from JavaScript: `node engines.mjs ajv|json-logic-engine FILE`. Packages are those beside the working folder.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(process.cwd() + "/");
const statements = (name) => Object.entries(JSON.parse(readFileSync(new URL(`statements/${name}.json`, import.meta.url), "utf8")));

const engines = {
  ajv() {
    const Ajv = require("ajv/dist/2020").default;
    const ajv = new Ajv({ strict: false });
    const rules = statements("json_schema").map(([rule, schema]) => [rule, ajv.compile(schema)]);
    return (claim) => rules.filter(([, holds]) => !holds(claim)).map(([rule]) => rule);
  },
  "json-logic-engine"() {
    const { LogicEngine } = require("json-logic-engine");
    const engine = new LogicEngine();
    const rules = statements("json_logic").map(([rule, logic]) => [rule, engine.build(logic)]);
    return (claim) => rules.filter(([, fails]) => fails(claim)).map(([rule]) => rule);
  },
};

const judge = engines[process.argv[2]]();
let out = "";
for await (const line of createInterface({ input: createReadStream(process.argv[3]) })) {
  const claim = JSON.parse(line);
  out += JSON.stringify({ claim_id: claim.claim_id, findings: judge(claim).map((rule) => ({ rule, status: "fail" })) }) + "\n";
  if (out.length > 65536) {
    process.stdout.write(out);
    out = "";
  }
}
process.stdout.write(out);
