import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Permission } from '@phare/kernel/api';

/** The contract as text, once the application has written it. */
export class Contract {
  text = '{}';
}

@Controller('openapi.json')
export class ContractController {
  constructor(private readonly contract: Contract) {}

  @Get()
  @Permission('contract.read')
  @ApiExcludeEndpoint()
  @Header('content-type', 'application/json; charset=utf-8')
  read(): string {
    return this.contract.text;
  }
}
