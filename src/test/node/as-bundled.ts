import { registerHooks } from 'node:module';

/** Finds files without their endings, as the bundler does. */
registerHooks({
  resolve(name, context, next) {
    try {
      return next(name, context);
    } catch (missing) {
      if (name.startsWith('.')) {
        return next(`${name}.ts`, context);
      }
      throw missing;
    }
  },
});
