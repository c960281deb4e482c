declare module '*.css';
declare module 'grapesjs/locale/*';
declare module 'bpmn-js-token-simulation/lib/*';
declare module 'bpmn-auto-layout';
declare module 'bpmn-moddle';
