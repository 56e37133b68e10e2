import assert from "node:assert/strict";
import { test } from "node:test";
import * as vangnet from "vangnet/budget";
import { camelCase, placeOf } from "../../lib/names.js";
import { optionsOf, questionVectors } from "../support/vectors.mjs";

test("every vector, byte for byte", () => {
  const different = questionVectors().filter(({ question, answer }) => vangnet.answer(question) !== answer);
  assert.deepEqual(different.slice(0, 20).map(({ name }) => name), []);
});

test("the typed functions give the same answers and errors to the same questions", () => {
  let [asked, others] = [0, 0];
  for (const { name, question } of questionVectors()) {
    const options = optionsOf(question, vangnet);
    if (options === null) continue;
    const { [camelCase(options.question)]: ask } = vangnet;
    delete options.question;
    const { error } = JSON.parse(vangnet.answer(question));
    if (error === undefined) {
      assert.equal(ask(options).toJson(), vangnet.answer(question), name);
    } else {
      const field = error.field === null ? null : placeOf(error.field);
      assert.throws(() => ask(options), (thrown) => {
        assert.ok(thrown instanceof vangnet.VangnetError, name);
        const types = ["unknown_field", "invalid_type"].includes(thrown.code);
        if (types && thrown.field !== field) {
          // Keys and types of the whole are read before the core sees a value: of two mistakes it is the other.
          others += 1;
          return true;
        }
        assert.deepEqual([thrown.code, thrown.field], [error.code, field], name);
        // Of a key and a type JavaScript says more: the nearest key, and what was found.
        if (types && / is not a known key: | is .*: it must be /.test(thrown.message)) return true;
        assert.equal(thrown.message, error.message.replace(error.field, field), name);
        return true;
      });
    }
    asked += 1;
  }
  assert.ok(asked > 500 && others < 10, `${asked} questions, ${others} with another mistake first`);
});
