import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: vite reads its configuration from the default export
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/client',
    manifest: true,
    target: ['chrome86', 'firefox78', 'safari14'],
    rolldownOptions: { input: 'src/app/client.tsx' },
  },
});
