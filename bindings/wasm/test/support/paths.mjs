// Where things are in the repository.

import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** The page that embeds the calculator, from the root. */
export const PAGE = "/examples/web/index.html";
