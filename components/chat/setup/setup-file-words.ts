import type { MessageTools } from '@/components/ui/messages-provider';
import type { SetupFileError, SetupFileWarning } from '@/lib/chat/setup-file-problem';

type Translate = MessageTools['t'];

/** Why a file was not imported, in the user's language. */
export function errorInWords(error: SetupFileError, t: Translate): string {
  switch (error.code) {
    case 'not-json': {
      const { line, column, found } = error.fault;
      return found === ''
        ? t('setup.file.errors.cutOff', { line, column })
        : t('setup.file.errors.notJson', { line, column, found: visible(found) });
    }
    case 'wrong-kind':
      return t(error.path === '' ? 'setup.file.errors.wrongKindAll' : 'setup.file.errors.wrongKind', {
        path: error.path,
        expected: t(`setup.file.kinds.${error.expected}`),
        found: t(`setup.file.kinds.${error.found}`),
      });
    case 'too-many-examples':
      return t('setup.file.errors.tooManyExamples', { count: error.count, limit: error.limit });
    case 'too-large':
      return t('setup.file.errors.tooLarge');
    case 'too-deep':
      return t('setup.file.errors.tooDeep', { limit: error.limit });
    case 'empty':
      return t('setup.file.errors.empty');
    case 'no-setup':
      return t('setup.file.errors.noSetup');
  }
}

/** What was read differently from how it stands in the file, in the user's language. */
export function warningInWords(warning: SetupFileWarning, t: Translate): string {
  switch (warning.code) {
    case 'default-used':
      return t('setup.file.warnings.defaultUsed', { path: warning.path, found: warning.found });
    case 'value-limited':
      return t('setup.file.warnings.valueLimited', {
        path: warning.path,
        found: warning.found,
        used: warning.used,
      });
    case 'field-dropped':
      return t('setup.file.warnings.fieldDropped', { path: warning.path });
  }
}

function visible(character: string): string {
  return character === '\n' ? '\\n' : character === '\t' ? '\\t' : character;
}
