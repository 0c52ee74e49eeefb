// Loaded before web and worker: when the start command dies in whatever way, even by kill -9, they end too and free the port.
import cluster from "node:cluster";

if (cluster.isPrimary && process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
