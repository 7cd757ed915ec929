// Opens the data folder given and keeps it until killed.
import { openDatabase } from '../../../src/platform/database.ts';

const [dataFolder = ''] = process.argv.slice(2);
await openDatabase({ dataFolder, databaseUrl: undefined });
process.stdout.write('open\n');
setInterval(() => {}, 1000);
