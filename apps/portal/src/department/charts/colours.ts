/** Of Okabe and Ito, told apart by people who see few colours; in the order of the age groups. */
export const AGE_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];

export const FREE_COLOUR = '#009e73';
export const WAITING_COLOUR = '#d55e00';
export const PLAN_COLOUR = '#9aa5b1';
export const PAID_COLOUR = '#0072b2';
export const COMPUTED_COLOUR = '#e69f00';
