import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEuro, VangnetError } from "vangnet/assessment";

test("an amount is read in its notation", () => {
  assert.equal(parseEuro("€ 51.999.999,50", "nl"), "51999999.50");
  assert.equal(parseEuro("€51,999,999.50", "en"), "51999999.50");
  assert.equal(parseEuro("-5", "plain"), "-5.00");
});

test("a refused text says what is wrong and what it may mean", () => {
  const refused = [
    ["€ 1 mln", "in_words", ["1000000.00"]],
    ["102222222.22", "other_notation", ["102222222.22"]],
    ["100\t200", "several", ["100.00", "200.00"]],
    ["00012", "leading_zeros", ["12.00"]],
    ["0,001", "decimals", []],
    ["", "empty", []],
  ];
  for (const [text, problem, readings] of refused) {
    assert.throws(
      () => parseEuro(text, "nl"),
      (error) => {
        assert.ok(error instanceof VangnetError);
        assert.deepEqual([error.code, error.field, error.problem], ["invalid_amount", "/text", problem]);
        assert.deepEqual(error.readings, readings);
        return true;
      },
    );
  }
  assert.throws(() => parseEuro("1", "de"), { code: "invalid_type", field: "/notation", problem: null });
  assert.throws(() => parseEuro(1, "nl"), { code: "invalid_type", field: "/text" });
});
