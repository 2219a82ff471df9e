// Jest global teardown: stops the PostgreSQL of postgres-up.cjs and removes its folder.
module.exports = () => globalThis.phareTestPostgres?.stop();
