// Made by `make generate` from the types of the Rust crate: change it there.

import { documented } from "../application-questions.js";

export const application = documented("application");
