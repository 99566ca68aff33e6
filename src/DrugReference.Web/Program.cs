using DrugReference.Web.Hosting;

return await Portal.RunAsync(args);
