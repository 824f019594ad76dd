/** Small on purpose: one watch's database, a few processes, 40 connections. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "40",
  maintenance_work_mem: "32MB",
  min_wal_size: "32MB",
  // Taken only under load. The first change of a page after a checkpoint logs it whole, and five new
  // figures among a million change a hundred pages: with a quarter of this, every 300 articles.
  max_wal_size: "1GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_worker_processes: "4",
  max_logical_replication_workers: "0",
  io_method: "sync",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // A terminated client must not stay connected for hours and hold its locks.
  tcp_keepalives_idle: "30",
};
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const LEAST_BUFFERS_MB = 128;
/** What a million figures are looked up in, their rows and the indexes to both. */
const MOST_BUFFERS_MB = 1024;
const SHARE_OF_MEMORY = 1 / 16;

/**
 * The embedded server's settings. Its buffers are a share of the machine's memory, and are taken as
 * they are needed: a small watch touches little of them. A server that need not be durable is a test's.
 */
export function buildServerSettings(machine: {
  memoryBytes: number;
  durable: boolean;
  port: number;
}): Record<string, string> {
  const shareMb = Math.floor((machine.memoryBytes * SHARE_OF_MEMORY) / 2 ** 20);
  const buffersMb = Math.max(LEAST_BUFFERS_MB, Math.min(shareMb, MOST_BUFFERS_MB));
  return {
    ...SETTINGS,
    ...(machine.durable ? {} : NOT_DURABLE),
    shared_buffers: `${machine.durable ? buffersMb : LEAST_BUFFERS_MB}MB`,
    port: String(machine.port),
  };
}
