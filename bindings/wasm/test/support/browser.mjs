// Debian's chromium, with every message and request of a page on record.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { PAGE, ROOT } from "./paths.mjs";
import { serve } from "./server.mjs";

// Without windows first: it is the same engine, and takes a third less time.
const PATHS = [process.env.CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The text that is read, with the spaces that hold an amount together as plain ones. */
export function readable(text) {
  return text.replaceAll("\u00a0", " ");
}

/** What a selector finds in the calculator of a page. */
export const at = (page, selector) => page.locator(`vangnet-calculator ${selector}`);

/** The figures of a year, as a link has them. */
export const year = (year, budget, netCosts) => `${year}.budget=${budget}&${year}.netCosts=${netCosts}`;

/** A browser and a server of a folder (the repository where none is given) for the tests of one file. */
export async function open(folder = ROOT) {
  const executablePath = PATHS.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No chromium found. Install it with: apt-get install chromium-headless-shell");
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath, args: QUIET, chromiumSandbox: process.getuid?.() !== 0 });
  return {
    origin: server.origin,
    /** A new page; `wrong` collects what must not happen: messages, errors and requests to another origin. */
    async page(options = {}) {
      const context = await browser.newContext({ locale: "nl-NL", ...options });
      const page = await context.newPage();
      const wrong = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) wrong.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
      page.on("requestfailed", (request) => {
        // A page that is left takes its open requests with it.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") wrong.push(`failed: ${request.url()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(`${server.origin}/`)) wrong.push(`elsewhere: ${request.url()}`);
      });
      return { page, context, wrong };
    },
    /** A new page with the calculator on it. */
    async calculator({ fragment = "", ...options } = {}) {
      const opened = await this.page(options);
      await opened.page.goto(`${server.origin}${PAGE}${fragment}`);
      await opened.page.locator("vangnet-calculator #year").waitFor();
      return opened;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
