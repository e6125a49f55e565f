import { keepForms } from '../forms/kept-forms.js';

keepForms();
