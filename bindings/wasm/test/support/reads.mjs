// Which WebAssembly modules an entry of the package reads while it is imported.

import { execFileSync } from "node:child_process";
import { PACKAGE } from "./paths.mjs";

export function modulesReadBy(entry) {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = [], readFileSync = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => (String(path).endsWith(".wasm") && read.push(String(path).split("/").at(-1)), readFileSync(path, ...rest));
    syncBuiltinESMExports();
    await import("${entry}");
    console.log(read.join());`;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: PACKAGE, encoding: "utf8" }).trim();
}
