declare module '*.css';
declare module 'grapesjs/locale/*';
