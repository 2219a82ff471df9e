import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELP_TOPICS, helpAt } from './help-topics';

const GUIDE = join(__dirname, '../../../../../docs/guide');

describe('the passage of the guide about a screen', () => {
  it.each(HELP_TOPICS.map(({ page, heading }) => [page, heading] as const))('is there: %s, « %s »', (page, heading) => {
    expect(readFileSync(join(GUIDE, `${page}.md`), 'utf8').split('\n')).toContain(`## ${heading}`);
  });

  it('is that of the nearest address', () => {
    expect(helpAt('/equipe/journee/agenda')?.heading).toBe('Mon agenda');
    expect(helpAt('/equipe/demandes/0190')?.heading).toBe('Trier une demande');
    expect(helpAt('/equipe/filet')).toBeNull();
  });
});
