import { LOCALES } from '@phare/kernel/domain';
import { mailText } from './mail-text';

const NETWORK = { network: 'ROCGÎM-CDC', phone: '418 555-0100' };
const NOTICES = ['password_reset', 'password_changed', 'factor_added', 'factor_removed', 'recovery_asked', 'factors_removed'];

describe.each(LOCALES)('mails about an account, in %s', (locale) => {
  it.each(['sign_in_code', 'reset_code'])('%s holds the code in one piece, what to do with it, and no link', (template) => {
    const { subject, body } = mailText(template, { ...NETWORK, code: '01234567' }, locale);
    expect(body).toContain('\n\n01234567\n\n');
    expect([subject.includes('0123'), /https?:/.test(body), body.includes('418 555-0100'), body.includes('undefined')]).toEqual([false, false, true, false]);
  });

  it.each(NOTICES)('%s is told without a link, and says whom to call', (notice) => {
    const { body } = mailText('account_notice', { ...NETWORK, notice }, locale);
    expect([/https?:/.test(body), body.includes('418 555-0100'), body.includes('undefined'), body.length > 150]).toEqual([false, true, false, true]);
  });

  it('do without a telephone', () => {
    for (const [template, content] of [['sign_in_code', { code: '01234567' }], ['account_notice', { notice: 'factor_added' }]] as const) {
      expect(mailText(template, { network: 'X', phone: '', ...content }, locale).body).not.toMatch(/555|undefined| au \.| at \./);
    }
  });

  it('of a notice that nobody wrote is a bug', () => expect(() => mailText('account_notice', { ...NETWORK, notice: 'other' }, locale)).toThrow(RangeError));
});
