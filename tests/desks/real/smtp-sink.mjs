// Takes any login and any mail, and writes each mail to FOLDER/<time>-<number>.eml. Usage: node smtp-sink.mjs PORT FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const port = Number(process.argv[2]);
const folder = process.argv[3];
mkdirSync(folder, { recursive: true });
let mails = 0;

createServer((socket) => {
  let waiting = "";
  let mail = null;
  let loginSteps = 0;
  const say = (words) => socket.write(`${words}\r\n`);

  const take = (line) => {
    if (mail === null) return answer(line);
    if (line !== ".") {
      mail += `${line.replace(/^\.\./, ".")}\r\n`;
      return;
    }
    mails++;
    writeFileSync(join(folder, `${Date.now()}-${mails}.eml`), mail, "latin1");
    mail = null;
    say("250 2.0.0 Ok");
  };

  const answer = (line) => {
    if (loginSteps > 0) {
      loginSteps--;
      return say(loginSteps === 0 ? "235 2.7.0 ok" : "334 UGFzc3dvcmQ6");
    }
    const word = line.toUpperCase();
    const hasMore = line.split(" ").length > 2;
    if (word.startsWith("EHLO")) return say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250-8BITMIME\r\n250 SIZE 52428800");
    if (word.startsWith("AUTH PLAIN") && hasMore) return say("235 2.7.0 ok");
    if (word.startsWith("AUTH")) {
      loginSteps = word.startsWith("AUTH LOGIN") && !hasMore ? 2 : 1;
      return say(word.startsWith("AUTH PLAIN") ? "334 " : "334 VXNlcm5hbWU6");
    }
    if (word === "DATA") {
      mail = "";
      return say("354 go");
    }
    if (word !== "QUIT") return say("250 2.0.0 Ok");
    say("221 bye");
    socket.end();
  };

  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    const lines = (waiting + chunk.toString("latin1")).split("\r\n");
    waiting = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
  say("220 sink ESMTP");
}).listen(port, "127.0.0.1", () => console.log("taking mail on", port));
