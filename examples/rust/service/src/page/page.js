// The addresses and the shapes of questions come from the description of the service.

const byId = (id) => document.getElementById(id);
const [address, kinds, kind, about, asked, state, answer] =
  ["address", "kinds", "kind", "about", "asked", "state", "answer"].map(byId);

const description = await (await fetch("/openapi.json")).json();
const { schemas } = description.components;
const posts = Object.entries(description.paths).filter(([, path]) => path.post);

const follow = (schema) =>
  schema.$ref ? follow(schemas[schema.$ref.slice("#/components/schemas/".length)]) : schema;

/** What must be filled in, with a mark where a value belongs. */
function skeleton(given) {
  const schema = follow(given);
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return skeleton(choices[0]);
  const type = [schema.type].flat()[0];
  if (type === "array") return schema.minItems === 0 ? [] : [skeleton(schema.items ?? {})];
  if (type !== "object") return type === "integer" ? (schema.minimum ?? 0) : type === "boolean" ? true : "…";
  const due = (schema.required ?? []).map((name) => [name, skeleton(schema.properties[name])]);
  return Object.fromEntries(due);
}

const indented = (value) => JSON.stringify(value, null, 2);
const post = () => description.paths[address.value].post;

function showAddress() {
  const isOneQuestion = address.value === "/ask";
  kinds.hidden = !isOneQuestion;
  const [{ example }] = Object.values(post().requestBody.content);
  asked.value = typeof example === "string" ? example : indented(example);
  if (isOneQuestion) kind.value = example.question;
  showAbout();
}

function showAbout() {
  about.textContent = schemas[`question.${kind.value}`].description ?? "";
}

for (const [path, { post: { summary } }] of posts) address.add(new Option(`${path} – ${summary}`, path));
for (const reference of schemas.Question.oneOf) {
  const name = reference.$ref.split("question.")[1];
  kind.add(new Option(name, name));
}

address.addEventListener("change", showAddress);
kind.addEventListener("change", () => {
  asked.value = indented(skeleton(schemas[`question.${kind.value}`]));
  showAbout();
});

byId("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  state.textContent = "Sent…";
  answer.textContent = "";
  const [type] = Object.keys(post().requestBody.content);
  try {
    const response = await fetch(address.value, {
      method: "POST",
      headers: { "content-type": type },
      body: asked.value,
    });
    const text = await response.text();
    state.textContent = `${response.status}`;
    answer.textContent = type === "application/json" ? indented(JSON.parse(text)) : text;
  } catch (error) {
    state.textContent = `No answer: ${error.message}`;
  }
});

showAddress();
