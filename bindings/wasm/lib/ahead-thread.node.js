// The thread of a program in Node.

import { parentPort } from "node:worker_threads";
import * as functions from "./ahead.node.js";
import { serving } from "./thread.js";

const serve = serving(functions, Promise.resolve(), (message) => parentPort.postMessage(message));

parentPort.on("message", serve);
