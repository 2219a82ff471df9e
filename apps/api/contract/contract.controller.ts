import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Permission } from '@phare/kernel/api';

/** The contract as text, written the first time that someone asks for it: it costs more than the rest of a start. */
export class Contract {
  private text?: string;
  /** Writes the document of the routes that are there. */
  write: () => string = () => '{}';

  read(): string {
    return (this.text ??= this.write());
  }
}

@Controller('openapi.json')
export class ContractController {
  constructor(private readonly contract: Contract) {}

  @Get()
  @Permission('contract.read')
  @ApiExcludeEndpoint()
  @Header('content-type', 'application/json; charset=utf-8')
  read(): string {
    return this.contract.read();
  }
}
