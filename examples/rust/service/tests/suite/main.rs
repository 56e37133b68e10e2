//! The service as its clients meet it: a process of its own, on a port of the loopback.

mod answers;
mod batches;
mod clients;
mod described;
mod ending;
mod http;
mod limits;
mod process;
mod secrets;
