// The package as npm packs it, installed in a folder of its own beside what a page needs.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACKAGE } from "./paths.mjs";

/**
 * @param {Record<string, string>} files the files of the page, by name
 * @param {readonly string[]} [packages] others that it imports
 */
export function pageWithPackage(files, packages = []) {
  const folder = mkdtempSync(join(tmpdir(), "vangnet-bundle-"));
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: PACKAGE }));
  const installed = join(folder, "node_modules/vangnet");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["--extract", "--gzip", "--strip-components=1", "--directory", installed, "--file", join(folder, filename)]);
  for (const name of packages) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PACKAGE, "node_modules", name), link);
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A page with this in its body. */
export function html(body) {
  return `<!doctype html><html lang="nl"><head><link rel="icon" href="data:,"><title>Bundle</title></head><body>${body}</body></html>`;
}

/** The icon of such a page is the only thing that is not a file. */
export function withoutIcon(wrong) {
  return wrong.filter((what) => !what.includes("data:,"));
}
