// The addresses, and what can be sent to them, come from the description of the service.

const byId = (id) => document.getElementById(id);
const [address, kinds, kind, about, asked, state, answer] =
  ["address", "kinds", "kind", "about", "asked", "state", "answer"].map(byId);

const description = await (await fetch("/openapi.json")).json();
const { schemas } = description.components;
const posts = Object.entries(description.paths).filter(([, path]) => path.post);

const indented = (value) => JSON.stringify(value, null, 2);
const post = () => description.paths[address.value].post;

/** What can be sent to this address, by name. */
const examples = () => Object.values(post().requestBody.content)[0].examples;

function showAddress() {
  const names = Object.keys(examples());
  kinds.hidden = names.length === 1;
  kind.replaceChildren(...names.map((name) => new Option(name)));
  showExample();
}

function showExample() {
  const { value } = examples()[kind.value];
  asked.value = typeof value === "string" ? value : indented(value);
  about.textContent = schemas[`question.${kind.value}`]?.description ?? "";
}

for (const [path, { post: { summary } }] of posts) address.add(new Option(`${path} – ${summary}`, path));

address.addEventListener("change", showAddress);
kind.addEventListener("change", showExample);

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
