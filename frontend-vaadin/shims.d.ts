declare module '*.css';
declare module 'grapesjs/locale/*';
declare module 'bpmn-js-token-simulation/lib/*';
