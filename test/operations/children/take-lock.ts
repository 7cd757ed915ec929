// Says whether it got the lock of the folder given; a winner keeps it until killed.
import { lockFolder } from '../../../src/platform/folder-lock.ts';

const [folder = ''] = process.argv.slice(2);
try {
  lockFolder(folder);
  process.stdout.write('taken\n');
} catch {
  process.stdout.write('refused\n');
}
setInterval(() => {}, 1000);
