import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The pages are only ever built to be served: a NODE_ENV left by a test runner must not slip a development build in.
process.env.NODE_ENV = 'production';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/client',
    manifest: true,
    target: ['chrome86', 'firefox78', 'safari14'],
    rolldownOptions: { input: ['src/app/client.tsx', 'src/app/desk.tsx'] },
  },
});
