package org.aixin.testkit.rules.planted.controllersleavetablestotheapplicationservice;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface NoteMapper {}
