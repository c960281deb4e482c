import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  build: {
    // Browsers that know light-dark(), as the theme needs too: else the bundler rewrites it into
    // something that only works beside a color-scheme of the same file.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
});

export default overrideVaadinConfig(customConfig);
