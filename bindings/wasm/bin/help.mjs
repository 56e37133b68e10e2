// What the programs say of themselves.

const HELP = {
  "vangnet-evaluate": `Usage: vangnet-evaluate < cases.ndjson > answers.ndjson

Reads cases of the vangnetuitkering from standard input, one JSON object a line, and writes one answer a line to
standard output, in the same order. A case that is wrong gets an error as its answer.

Options:
  -h, --help  print this text

Example:
  echo '{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}' | vangnet-evaluate
`,
  "vangnet-ask": `Usage: vangnet-ask < questions.ndjson > answers.ndjson

Reads questions about the budget from standard input, one JSON object a line, and writes one answer a line to standard
output, in the same order. A question that is wrong gets an error as its answer.

Options:
  -h, --help  print this text

Example:
  echo '{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}' | vangnet-ask
`,
};

/**
 * Says what a program does, or that it takes no such argument.
 *
 * @param {keyof HELP} program its name
 * @param {string[]} given the arguments of the program
 * @returns {Promise<number>} the status to exit with
 */
export async function help(program, [first]) {
  const asked = first === "-h" || first === "--help";
  const stream = asked ? process.stdout : process.stderr;
  const text = asked ? HELP[program] : `${program}: it takes no argument ${JSON.stringify(first)}; see ${program} --help.\n`;
  await new Promise((written) => stream.write(text, written));
  return asked ? 0 : 2;
}
