# Pacta with a Postgres of your own (DATABASE_URL). compose.yaml brings both.
FROM node:24-slim AS build
WORKDIR /pacta
COPY package.json package-lock.json .npmrc ./
COPY prisma/schema-engine prisma/schema-engine
COPY scripts/leave-out.mjs scripts/left-out.mjs scripts/
# The engine's path tells Prisma's install script that there is nothing to download.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/pacta/prisma/schema-engine/schema-engine.mjs npm ci --include=dev
COPY . .
RUN node --import tsx scripts/build.ts && npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 PACTA_DATA=/var/lib/pacta
WORKDIR /pacta
COPY --from=build --chown=node:node /pacta /pacta
RUN install -d -o node -g node /var/lib/pacta
USER node
VOLUME /var/lib/pacta
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Applies migrations under an advisory lock, so that of several containers starting at once one works and the others wait.
CMD ["node", "dist/start.mjs"]
