import { LOCALES } from '@phare/kernel/domain';
import { ASSIGNMENT_NOTICES } from './assignment-notices';
import { mailText } from './mail-text';

const VALUES = { number: '2026-7K3Q', network: 'ROCGÎM-CDC', phone: '418 555-0100', link: 'https://phare.exemple.test/' };

describe.each(LOCALES)('mails about an assignment, in %s', (locale) => {
  it.each(ASSIGNMENT_NOTICES)('%s holds the number, a link and whom to call', (notice) => {
    const { subject, body } = mailText(notice, VALUES, locale);
    expect([subject.includes(VALUES.number), body.includes(VALUES.number), body.includes(VALUES.link), body.includes(VALUES.phone), body.includes('undefined')]).toEqual([true, true, true, true, false]);
  });

  it('do without a telephone', () => {
    for (const notice of ASSIGNMENT_NOTICES) expect(mailText(notice, { ...VALUES, phone: '' }, locale).body).not.toMatch(/555|undefined/);
  });
});
