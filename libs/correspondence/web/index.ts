export { inboundMailRoutes } from './inbound-mail.routes';
