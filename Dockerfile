# Workpact as a container: the same image is server, worker and `workpact` command. See compose.yaml.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image's own Node is the right one, and the database is another container.
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund
COPY . .
RUN node bootstrap/build.mjs --force && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:26-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium fonts-noto-core \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --home-dir /data workpact \
  && install -d -o workpact /data
WORKDIR /app
COPY --from=build /app /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4680 DATA_DIR=/data WORKPACT_BROWSER=/usr/bin/chromium
USER workpact
VOLUME /data
EXPOSE 4680
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/server/src/main.js"]
