# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /phare
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/build.mjs

# What runs: no development package, and no optional one (the embedded PostgreSQL and Node are for machines without containers).
FROM node:24-bookworm-slim AS packages
WORKDIR /phare
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production PHARE_MODE=production PORT=3000 DATA_DIR=/data
WORKDIR /phare
RUN install -d -o node -g node -m 0700 /data
COPY --from=packages /phare/node_modules node_modules
COPY --from=build /phare/dist dist
COPY package.json ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it hears SIGTERM.
CMD ["node", "--enable-source-maps", "dist/apps/api/main.mjs"]
