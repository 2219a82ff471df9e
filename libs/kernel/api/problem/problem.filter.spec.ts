import { refusalOf } from './problem.filter';

const error = (code: string): Error => Object.assign(new Error('it failed'), { code });
const answer = (thrown: unknown): string => `${refusalOf(thrown).definition.status} ${refusalOf(thrown).code}`;

describe('what an error nobody expected is answered', () => {
  it.each([
    ['08006', 'the connection is lost'],
    ['57P01', 'the server is stopping'],
    ['57014', 'the statement took too long'],
    ['53100', 'the disk of the database is full'],
    ['53300', 'there are too many connections'],
    ['55P03', 'someone else holds the lock'],
    ['25P04', 'the transaction took too long'],
    ['40P01', 'two waited for each other'],
    ['ECONNREFUSED', 'the database is not there'],
    ['ENOSPC', 'the disk of the files is full'],
    ['EDQUOT', 'the files have used up their share'],
  ])('is « not now » where it passes: %s, %s', (code) => expect(answer(error(code))).toBe('503 unavailable'));

  it.each([['23505', 'a row is there twice'], ['42P01', 'a table is missing'], ['EACCES', 'a file may not be read']])('is a bug where it does not: %s, %s', (code) => expect(answer(error(code))).toBe('500 internal'));

  it('is a bug where it is no error at all', () => expect(answer('it failed')).toBe('500 internal'));
});
