export { escapedJson as escaped, oneLine as visible } from '../../model/clean.js';
