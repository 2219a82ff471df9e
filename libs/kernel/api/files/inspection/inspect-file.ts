import { extensionOf, FILE_TYPES, type FieldCode, type FileExtension } from '@phare/kernel/domain';
import { FileView } from './file-view';
import { isOpenText, isOpenXml } from './office-kinds';
import { isJpeg, isPdf, isPng, isText } from './plain-kinds';
import { endsAsZip } from './zip-directory';

/** Whether a file is what its name says, and that alone. */
type Kind = (file: FileView) => Promise<boolean>;

/** Of two readers of a file, both see the same: what begins as one kind does not end as a ZIP. */
const alone = (is: Kind): Kind => async (file) => (await is(file)) && !(await endsAsZip(file));

const KINDS: Readonly<Record<FileExtension, Kind>> = {
  pdf: alone(isPdf),
  jpg: alone(isJpeg),
  jpeg: alone(isJpeg),
  png: isPng,
  docx: isOpenXml('word/document.xml'),
  xlsx: isOpenXml('xl/workbook.xml'),
  odt: isOpenText,
  txt: alone(isText),
};

/** What programs say when they do not know. */
const UNTOLD = ['', 'application/octet-stream'];

/** What is wrong with a file, if anything: its name, the type it was sent as and its bytes must say the same. */
export async function inspectFile({ path, name, type }: { readonly path: string; readonly name: string; readonly type: string }): Promise<FieldCode | null> {
  const extension = extensionOf(name);
  if (!extension || (!UNTOLD.includes(type) && type !== FILE_TYPES[extension])) return 'file_type';
  return FileView.of(path, async (file) => {
    if (file.size === 0) return 'file_empty';
    return (await KINDS[extension](file)) ? null : 'file_content';
  });
}
