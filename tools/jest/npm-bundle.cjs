// The npm packages of the Node programs as one file, made again when the lock file changes. Jest gives each spec file modules of
// its own: three thousand files to find, read and compile anew, 2 s of each of some two hundred specs.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const root = join(__dirname, '../..');

/** What our code imports that brings many files, and the one that Nest asks for by itself to carry decorators from one DTO to another. A package that is not here is loaded as ever. */
const PACKAGES = [
  '@fastify/static', '@nestjs/common', '@nestjs/common/constants', '@nestjs/core', '@nestjs/platform-fastify', '@nestjs/swagger',
  '@simplewebauthn/server', 'ajv', 'class-transformer', 'class-transformer/cjs/storage', 'class-validator', 'csv-parse/sync', 'fastify', 'fflate', 'ical-generator',
  'imapflow', 'nodemailer', 'otpauth', 'pg', 'postal-mime', 'read-excel-file/universal', 'reflect-metadata', 'rxjs', 'smtp-server',
  'tar-stream', 'typeorm', 'typeorm/driver/postgres/PostgresDriver.js', 'write-excel-file/node', 'yaml',
];
/** Nest's and TypeORM's other ways, which they ask for where they are installed: they are not. */
const ABSENT = [
  '@fastify/multipart', '@fastify/view', '@google-cloud/*', '@nestjs/microservices', '@nestjs/platform-express', '@nestjs/platform-socket.io',
  '@nestjs/websockets', '@sap/*', 'better-sqlite3', 'ioredis', 'mongodb', 'mssql', 'mysql', 'mysql2', 'oracledb', 'pg-native', 'pg-query-stream',
  'react-native-sqlite-storage', 'redis', 'sql.js', 'sqlite3', 'typeorm-aurora-data-api-driver', 'expo-sqlite', 'hdb-pool', 'bufferutil', 'utf-8-validate',
];

const fileOf = (name) => `${name.replaceAll('/', '__')}.cjs`;

/** The part of `moduleNameMapper` that leads each package to the file. */
module.exports = () => {
  const made = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(readFileSync(join(__dirname, 'npm-bundle.cjs'))).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules/.cache/phare-specs', made);
  if (!existsSync(folder)) make(folder);
  return Object.fromEntries(PACKAGES.map((name) => [`^${name.replaceAll('.', '\\.')}$`, join(folder, fileOf(name))]));
};

/** Appears whole or not at all: two runs may make it at once. */
function make(folder) {
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  require('esbuild').buildSync({
    stdin: { contents: `module.exports = {${PACKAGES.map((name) => `'${name}': () => require('${name}')`).join()}};`, resolveDir: root },
    outfile: join(making, 'packages.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minifyWhitespace: true,
    legalComments: 'none',
    external: ABSENT,
    // Swagger alone reads it, to find its page's files.
    define: { 'import.meta.url': 'fileUrl' },
    banner: { js: `const fileUrl = ${JSON.stringify(pathToFileURL(join(root, 'node_modules/@nestjs/swagger/dist/swagger-ui/')).href)};` },
    logLevel: 'error',
  });
  for (const name of PACKAGES) writeFileSync(join(making, fileOf(name)), `module.exports = require('./packages.cjs')['${name}']();\n`);
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
}
