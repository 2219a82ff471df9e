// Loaded before the product (node --import): when tools/start.mjs is killed outright (kill -9), its channel closes
// and the product stops as if asked to, instead of holding the port and the data folder.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

// A closed terminal sends SIGHUP to everyone in it; without a listener the product would end on the spot.
process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
