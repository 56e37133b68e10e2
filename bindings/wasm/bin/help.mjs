// What the program says of itself.

const HELP = `Usage: vangnet-evaluate < cases.ndjson > answers.ndjson

Reads cases of the vangnetuitkering from standard input, one JSON object a line, and writes one answer a line to
standard output, in the same order. A case that is wrong gets an error as its answer.

Options:
  -h, --help  print this text

Example:
  echo '{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}' | vangnet-evaluate
`;

/**
 * Says what the program does, or that it takes no such argument.
 *
 * @param {string[]} given the arguments of the program
 * @returns {Promise<number>} the status to exit with
 */
export async function help([first]) {
  const asked = first === "-h" || first === "--help";
  const stream = asked ? process.stdout : process.stderr;
  const text = asked ? HELP : `vangnet-evaluate: it takes no argument ${JSON.stringify(first)}; see vangnet-evaluate --help.\n`;
  await new Promise((written) => stream.write(text, written));
  return asked ? 0 : 2;
}
