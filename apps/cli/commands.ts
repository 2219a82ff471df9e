import { bilingual } from '@phare/kernel/domain';
import type { Command } from './command';

/** Every command there is. Each is loaded when it is called: `deadline` answers without waking the rest of the product. */
export const COMMANDS: readonly Command[] = [
  {
    words: ['deadline'],
    call: '--file CAS.json',
    purpose: bilingual('calcule des échéances', 'computes due dates'),
    run: async (args, { terminal }) => (await import('./deadline/deadline')).deadlineCommand(args, terminal),
  },
  {
    words: ['audit', 'verify'],
    call: '',
    purpose: bilingual('vérifie que rien n’a été changé ni enlevé de la piste', 'verifies that nothing of the trail was changed or taken away'),
    run: async (args, machine) => (await import('./audit/verify-audit')).verifyAuditCommand(args, machine),
  },
  {
    words: ['backup'],
    call: 'FICHIER',
    purpose: bilingual('copie la base intégrée, chiffrée, et les clés à part; sans rien arrêter', 'copies the embedded database, encrypted, and the keys apart; nothing is stopped'),
    run: async (args, machine) => (await import('./backup/backup')).backupCommand(args, machine),
  },
  {
    words: ['restore'],
    call: 'FICHIER',
    purpose: bilingual('remet une copie dans un DATA_DIR vide, et la compte', 'puts a copy back into an empty DATA_DIR, and counts it'),
    run: async (args, machine) => (await import('./backup/restore')).restoreCommand(args, machine),
  },
  {
    words: ['import', 'organisations'],
    call: 'FICHIER [--apply]',
    purpose: bilingual('importe des organismes (CSV ou XLSX); essai sans --apply', 'imports organisations (CSV or XLSX); a dry run without --apply'),
    run: async (args, machine) => (await import('./organisations/import-organisations')).importOrganisationsCommand(args, machine),
  },
  {
    words: ['mail', 'release'],
    call: '',
    purpose: bilingual('laisse partir les courriels retenus après une restauration', 'lets the mails go that a restore held'),
    run: async (args, machine) => (await import('./mail/release-mail')).releaseMailCommand(args, machine),
  },
  {
    words: ['mail', 'ingest'],
    call: 'FICHIER|-',
    purpose: bilingual('reçoit un courriel brut, d’un fichier ou de l’entrée standard', 'takes in a raw e-mail, from a file or standard input'),
    run: async (args, machine) => (await import('./mail/ingest-mail')).ingestMailCommand(args, machine),
  },
  {
    words: ['sealed', 'destroy'],
    call: 'NUMÉRO [--apply]',
    purpose: bilingual('détruit pour toujours ce qui est écrit dans une demande scellée et terminée; essai sans --apply', 'destroys for good what is written in a sealed request that has ended; a dry run without --apply'),
    run: async (args, machine) => (await import('./sealed/destroy-sealed')).destroySealedCommand(args, machine),
  },
  {
    words: ['user', 'create'],
    call: '--email E --name N --role R [--role R]',
    purpose: bilingual('crée un compte; le mot de passe vient de l’entrée standard', 'creates an account; the password comes on standard input'),
    run: async (args, machine) => (await import('./accounts/create-user')).createUserCommand(args, machine),
  },
  {
    words: ['watchdog'],
    call: '--to COURRIEL [--to COURRIEL]',
    purpose: bilingual('écrit à ces adresses, sans passer par Phare, quand les échéances ne sont plus surveillées', 'writes to these addresses, not through Phare, when deadlines are no longer watched'),
    run: async (args, machine) => (await import('./watchdog/watchdog')).watchdogCommand(args, machine),
  },
];
