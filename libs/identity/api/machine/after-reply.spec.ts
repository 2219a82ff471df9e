import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AfterReply } from './after-reply';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** An answer that has not left yet. */
function aReply(): { reply: FastifyReply; leaves: () => void } {
  const raw = Object.assign(new EventEmitter(), { writableFinished: false, destroyed: false });
  return { reply: { raw } as unknown as FastifyReply, leaves: () => void raw.emit('close') };
}

describe('work after a reply', () => {
  afterEach(() => jest.restoreAllMocks());

  it('begins once the answer has left and been read, not before', async () => {
    const [{ reply, leaves }, after, done] = [aReply(), new AfterReply(), jest.fn(async () => undefined)];
    after.do(reply, done);
    await turn();
    expect(done).not.toHaveBeenCalled();
    leaves();
    await turn();
    expect(done).not.toHaveBeenCalled();
    await after.settled();
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('is waited for by a shutdown', async () => {
    const [{ reply, leaves }, after] = [aReply(), new AfterReply()];
    let finish = (): void => undefined;
    let stopped = false;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    after.do(reply, () => finished);
    leaves();
    const stopping = after.onApplicationShutdown().then(() => (stopped = true));
    await turn();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('that fails is told in the log by its name alone, and harms nobody', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const [{ reply, leaves }, after] = [aReply(), new AfterReply()];
    after.do(reply, () => Promise.reject(new TypeError('quelquun@exemple.test')));
    leaves();
    await after.settled();
    expect(logged.mock.calls).toEqual([['work after a reply failed: TypeError']]);
  });
});
