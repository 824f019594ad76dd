import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";

const run = promisify(execFile);
const OPENSSL = process.env["OPENSSL_PATH"] ?? "openssl";

/** Whether this machine has openssl, which is the authority. */
export function hasOpenssl(): boolean {
  try {
    execFileSync(OPENSSL, ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export type TestTsa = {
  url: string;
  /** Queries as they came, with what came along. */
  queries: { body: Buffer; headers: IncomingMessage["headers"] }[];
  /** Certificate of the root that a reader of its timestamps trusts. */
  rootFile: string;
  /** The answer that openssl gives to a query. */
  reply(query: Uint8Array): Promise<Buffer>;
  /** The same, signed by a certificate of the same root that is for other purposes. */
  forge(query: Uint8Array): Promise<Buffer>;
  /** Answers otherwise from now on; return false to answer as usual. */
  answer(handle: (query: Buffer, response: ServerResponse) => boolean): void;
  close(): Promise<void>;
};

const SETTINGS = `
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[timestamps]
extendedKeyUsage = critical, timeStamping
[other]
extendedKeyUsage = serverAuth
[tsa]
default_tsa = settings
[settings]
default_policy = 1.3.6.1.4.1.55555.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
`;

/** A time-stamping authority on loopback (RFC 3161): a small web server before `openssl ts -reply`. */
export async function startTestTsa(): Promise<TestTsa> {
  const folder = await mkdtemp(join(tmpdir(), "figurewatch-tsa-"));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => run(OPENSSL, args, { cwd: folder });
  await writeFile(at("tsa.cnf"), SETTINGS);
  const key = ["-newkey", "rsa:2048", "-nodes"];
  const config = ["-config", "tsa.cnf"];
  await openssl(
    ...["req", "-x509", ...config, ...key, "-keyout", "root.key", "-out", "root.pem"],
    ...["-subj", "/CN=Test Root", "-days", "30", "-extensions", "root"],
  );
  for (const [name, subject] of Object.entries({ timestamps: "Test Stamps", other: "Test Web" })) {
    await openssl(
      ...["req", ...config, ...key, "-keyout", `${name}.key`, "-out", `${name}.csr`],
      ...["-subj", `/O=Test Office/CN=${subject}`],
    );
    await openssl(
      ...["x509", "-req", "-in", `${name}.csr`, "-out", `${name}.pem`, "-days", "30"],
      ...["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"],
      ...["-extfile", "tsa.cnf", "-extensions", name],
    );
  }
  let count = 0;
  let handle: (query: Buffer, response: ServerResponse) => boolean = () => false;
  const queries: TestTsa["queries"] = [];
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      queries.push({ body, headers: request.headers });
      if (handle(body, response)) return;
      response.setHeader("content-type", "application/timestamp-reply");
      response.end(await tsa.reply(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const tsa: TestTsa = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    ...{ queries, rootFile: at("root.pem") },
    async reply(query) {
      count += 1;
      const [asked, answered, serial] = [`${count}.tsq`, `${count}.tsr`, `${count}.serial`];
      await Promise.all([writeFile(at(asked), query), writeFile(at(serial), "01\n")]);
      const own = `${count}.cnf`;
      const serials = SETTINGS.replace("[settings]", `[settings]\nserial = ${serial}`);
      await writeFile(at(own), serials);
      await openssl(
        ...["ts", "-reply", "-config", own, "-queryfile", asked, "-out", answered],
        ...["-signer", "timestamps.pem", "-inkey", "timestamps.key", "-chain", "root.pem"],
      );
      return readFile(at(answered));
    },
    async forge(query) {
      const granted = `forged-${count}.tsr`;
      await writeFile(at(granted), await tsa.reply(query));
      await openssl("ts", "-reply", "-in", granted, "-token_out", "-out", "token");
      const asDer = ["-inform", "DER", "-outform", "DER"];
      await openssl("cms", "-verify", "-noverify", ...asDer, "-in", "token", "-out", "info");
      await openssl(
        ...["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-in", "info"],
        ...["-econtent_type", "1.2.840.113549.1.9.16.1.4", "-out", "forged"],
        ...["-signer", "other.pem", "-inkey", "other.key"],
      );
      const token = await readFile(at("forged"));
      const status = Buffer.from("3003020100", "hex");
      const header = Buffer.from([0x30, 0x82, 0, 0]);
      header.writeUInt16BE(status.length + token.length, 2);
      return Buffer.concat([header, status, token]);
    },
    answer(next) {
      handle = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  return tsa;
}

/** What `openssl ts -verify` says; rejects where it does not hold. */
export async function verifyTimestamp(
  files: { data: Uint8Array; reply: Uint8Array },
  rootFile: string,
  ...more: string[]
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "figurewatch-tsr-"));
  try {
    const [data, reply] = [join(folder, "data"), join(folder, "reply.tsr")];
    await Promise.all([writeFile(data, files.data), writeFile(reply, files.reply)]);
    const args = ["ts", "-verify", "-data", data, "-in", reply, "-CAfile", rootFile, ...more];
    const { stdout, stderr } = await run(OPENSSL, args);
    return stdout + stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}
