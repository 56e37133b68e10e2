// The ways out of the page: the clipboard, and a file.

/** Copies a text; whether the browser allowed it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Offers a text as a file. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have taken it over before its address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
